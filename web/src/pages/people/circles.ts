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
    for (const [rank, { person, strength, alive }] of ranked.entries()) {
        const circle = known.get(person.id)?.circle ?? inferred(rank, strength, ranked.length);
        rings[circle].push({ ...person, circle, warmth: warmthOf(alive) });
    }
    for (const { id, name, circle } of known.values())
        if (!tied.has(id)) rings[circle ?? 'wide'].push({ id, name, circle: circle ?? 'wide', warmth: 0 });
    const more = rings.wide.length > mostInWide;
    rings.wide.length = Math.min(rings.wide.length, mostInWide);
    return { dots: circles.flatMap(({ circle }, ring) => placed(rings[circle], ring)), more };
}

/** As the page of a person has it: by rank, once there is enough to go by. */
function inferred(rank: number, strength: number, ties: number): Circle {
    const days = Math.round(Math.exp(strength) - 1);
    if (days < 5 || ties < 10) return 'wide';
    if (rank < 5) return 'inner';
    if (rank < 20) return 'close';
    if (rank < 70) return 'good';
    return rank < 220 ? 'known' : 'wide';
}

const warmthOf = (alive: number) => Math.max(0, Math.min(4, Math.floor(alive * 5))) as Warmth;

/** Spread over the band of a ring by the golden angle, so that they neither overlap much nor stand in ranks. */
function placed(ring: readonly Omit<Dot, 'x' | 'y'>[], index: number): Dot[] {
    const outer = (circles[index]?.radius ?? 0) - 9;
    const inner = index === 0 ? 10 : (circles[index - 1]?.radius ?? 0) + 9;
    // Two ratios that have nothing to do with one another: with the golden one twice they would stand in a spiral.
    return ring.map((each, place) => {
        // The word of a ring stands at its top: nobody stands behind it.
        const turn = (place * 2.399963 + index * 0.7) % (2 * Math.PI);
        const room = index === 0 ? 0 : 0.16;
        const angle = room + (turn * (Math.PI - room)) / Math.PI - Math.PI / 2;
        const share = ring.length === 1 ? 0.5 : (place * 0.754878) % 1;
        const radius = Math.sqrt(inner * inner + share * (outer * outer - inner * inner));
        return { ...each, x: round(200 + radius * Math.cos(angle)), y: round(200 + radius * Math.sin(angle)) };
    });
}

const round = (value: number) => Math.round(value * 10) / 10;
