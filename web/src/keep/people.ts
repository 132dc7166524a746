/** Finding people without a connection: among those that were last seen here. */
import type { Output } from '../api/client';
import * as vault from './vault';

type Line = Output<'people'>[number];

/** "Łukasz Żak" → "lukasz zak": without accents and capitals, as well as it goes without the server. */
export function folded(text: string): string {
    return text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/ł/gi, 'l')
        .replace(/ø/gi, 'o')
        .replace(/ß/g, 'ss')
        .toLocaleLowerCase('en');
}

export async function findHere(query: string, limit: number): Promise<Line[]> {
    const read = (key: string) => vault.get<{ value: Line[] }>('seen', key).catch(() => undefined);
    // The page of people keeps all under one name, and the first of them, which come sooner, under another.
    const kept = (await read('people')) ?? (await read('people-first'));
    const words = folded(query).split(/\s+/).filter(Boolean);
    const fits = (line: Line) => {
        const text = folded([line.name, line.organization, ...line.emails.map((each) => each.value)].join(' '));
        return words.every((word) => text.includes(word));
    };
    return (kept?.value ?? []).filter(fits).slice(0, limit);
}
