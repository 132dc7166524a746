/** Finding people without a connection: among those that were last seen here. */
import type { Output } from '../api/client';
import * as vault from './vault';

export type Found = Output<'people'>[number];

/** Somebody of whom no more than the name is here. */
function named(person: { id: string; name: string }): Found {
    const unknown = { organization: '', title: '', birthday: null, circle: null, last_conversation: null, has_photo: false };
    return { ...person, ...unknown, emails: [], phones: [], tags: [] };
}

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

// Some seconds old at most: unsealing thousands of them with each keystroke would hold up who types.
let last: { at: number; clearings: number; people: Promise<Found[]> } | null = null;
function known(): Promise<Found[]> {
    const clearings = vault.clearings(); // who is forgotten is forgotten at once
    if (!last || last.clearings !== clearings || Date.now() - last.at > 20_000)
        last = { at: Date.now(), clearings, people: readKnown() };
    return last.people;
}

async function readKnown(): Promise<Found[]> {
    const read = async <T>(key: string) => (await vault.get<{ value: T }>('seen', key).catch(() => undefined))?.value;
    // The page of people keeps all under one name, and the first of them, which come sooner, under another.
    const people = (await read<Output<'people'>>('people')) ?? (await read<Output<'people'>>('people-first')) ?? [];
    const ids = new Set(people.map((each) => each.id));
    const names = ((await read<Output<'ties'>>('names')) ?? []).map(({ person }) => named(person));
    return [...people, ...names.filter((each) => !ids.has(each.id))];
}

/** What somebody is called, as last seen here. */
export async function nameHere(id: string): Promise<string | null> {
    const page = await vault.get<{ value: Output<'show'> }>('seen', `person/${id}`).catch(() => undefined);
    return page?.value.person.name ?? (await known()).find((each) => each.id === id)?.name ?? null;
}

const foldings = new WeakMap<Found, string>();
function foldedOf(person: Found): string {
    let text = foldings.get(person);
    if (text === undefined) {
        text = folded([person.name, person.organization, ...person.emails.map((mail) => mail.value)].join(' '));
        foldings.set(person, text);
    }
    return text;
}

export async function findHere(query: string, limit: number): Promise<Found[]> {
    const words = folded(query).split(/\s+/).filter(Boolean);
    const fits = (each: Found) => {
        const text = foldedOf(each);
        return words.every((word) => text.includes(word));
    };
    return (await known()).filter(fits).slice(0, limit);
}
