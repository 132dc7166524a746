/** Five rings, a dot a person: who stands where, and how alive the tie is. */
import type { Output } from '../../api/client';

export type Circle = 'inner' | 'close' | 'good' | 'known' | 'wide';
export type Tie = Output<'ties'>[number];

export const circles: readonly { circle: Circle; word: string; meaning: string; radius: number }[] = [
    { circle: 'inner', word: 'Inner', meaning: 'the few you would call at night', radius: 40 },
    { circle: 'close', word: 'Close', meaning: 'close friends', radius: 80 },
    { circle: 'good', word: 'Good', meaning: 'people you like to meet', radius: 120 },
    { circle: 'known', word: 'Known', meaning: 'people you know', radius: 160 },
    { circle: 'wide', word: 'Wide', meaning: 'everybody else', radius: 198 },
];

/** 0: quiet; 4: alive. What stands on the page is a word or a colour, never the number. */
export type Warmth = 0 | 1 | 2 | 3 | 4;
export const warmthInWords = ['quiet', 'rather quiet', 'still there', 'alive', 'alive'] as const;

export interface Dot {
    id: string;
    name: string;
    circle: Circle;
    warmth: Warmth;
    x: number;
    y: number;
}

/** As many as can be told apart in the outermost ring. */
const mostInWide = 240;

interface Known {
    id: string;
    name: string;
    circle: Circle | null;
}

/** The people of the rings, the warmest first, and whether some did not fit. */
export function dotsOf(ties: readonly Tie[], people: readonly Known[]): { dots: Dot[]; more: boolean } {
    const known = new Map(people.map((each) => [each.id, each]));
    const ranked = [...ties].sort((a, b) => b.strength * b.alive - a.strength * a.alive);
    const tied = new Set(ties.map((each) => each.person.id));
    const rings: Record<Circle, Omit<Dot, 'x' | 'y'>[]> = { inner: [], close: [], good: [], known: [], wide: [] };
    for (const { person, alive, circle: ring } of ranked) {
        const circle = ring ?? 'wide';
        rings[circle].push({ ...person, circle, warmth: warmthOf(alive) });
    }
    for (const { id, name, circle } of known.values())
        if (!tied.has(id)) rings[circle ?? 'wide'].push({ id, name, circle: circle ?? 'wide', warmth: 0 });
    const more = rings.wide.length > mostInWide;
    rings.wide.length = Math.min(rings.wide.length, mostInWide);
    return { dots: circles.flatMap(({ circle }, ring) => placed(rings[circle], ring)), more };
}

const warmthOf = (alive: number) => Math.max(0, Math.min(4, Math.floor(alive * 5))) as Warmth;

/** Spread over the band of a ring: each in a cell of its own, somewhere in it, so that they neither overlap nor stand in ranks. */
function placed(ring: readonly Omit<Dot, 'x' | 'y'>[], index: number): Dot[] {
    const outer = (circles[index]?.radius ?? 0) - 9;
    const inner = index === 0 ? 10 : (circles[index - 1]?.radius ?? 0) + 9;
    // The word of a ring stands at its top: nobody stands behind it.
    const room = index === 0 ? 0 : 0.16;
    const length = (inner + outer) * (Math.PI - room);
    const rows = Math.max(1, Math.round(Math.sqrt((ring.length * (outer - inner)) / length)));
    const columns = Math.ceil(ring.length / rows);
    const step = stepOver(ring.length);
    return ring.map((each, place) => {
        // The warmest come first, and are not to stand together on one side.
        const cell = (place * step) % ring.length;
        const aside = ((place * 0.7548776662) % 1) - 0.5;
        const out = ((place * 0.569840291) % 1) - 0.5;
        const turn = (Math.floor(cell / rows) + 0.5 + 0.6 * aside) / columns;
        const share = ((cell % rows) + 0.5 + 0.6 * out) / rows;
        const angle = room + turn * 2 * (Math.PI - room) - Math.PI / 2;
        const radius = Math.sqrt(inner * inner + share * (outer * outer - inner * inner));
        return { ...each, x: round(200 + radius * Math.cos(angle)), y: round(200 + radius * Math.sin(angle)) };
    });
}

/** A step that comes by each of `count` once, far from the one before. */
function stepOver(count: number): number {
    const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
    let step = Math.max(1, Math.round(count * 0.618));
    while (common(step, count) > 1) step += 1;
    return step;
}

const round = (value: number) => Math.round(value * 10) / 10;
