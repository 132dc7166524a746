/** What can be edited of a person, as typed; and the changes that lead from what is there to what was typed. */
import type { Input, Output } from '../../api/client';

type Page = Output<'show'>;
type Set = NonNullable<Input<'edit'>['set']>;

export interface Labelled {
    value: string;
    label: string;
}
export interface Address {
    label: string;
    /** In lines, as on an envelope. */
    text: string;
    /** In one line, by which the program knows it. */
    line: string;
}
export interface Occasion {
    what: string;
    on: string;
}
export interface Fields {
    texts: Record<TextName, string>;
    lists: Record<ListName, Labelled[]>;
    tags: string;
    marks: Record<MarkName, boolean>;
    addresses: Address[];
    occasions: Occasion[];
    newAddress: string;
    newOccasion: Occasion;
}
export type TextName = (typeof textNames)[number];
export type ListName = 'emails' | 'phones' | 'urls' | 'handles';
export type MarkName = 'trusted' | 'no_introductions' | 'leave_in_peace' | 'dead';

const textNames = [
    'name',
    'description',
    'nickname',
    'maiden_name',
    'phonetic_name',
    'other_name',
    'organization',
    'department',
    'title',
    'role',
    'birthday',
    'leap_day',
    'circle',
    'how_met',
    'note',
    'language',
    'time_zone',
    'channel',
    'died',
] as const;
const markNames = ['trusted', 'no_introductions', 'leave_in_peace', 'dead'] as const;
const listNames = ['emails', 'phones', 'urls', 'handles'] as const;

export function fieldsOf({ person }: Page): Fields {
    const named = (kind: string) => person.names.find((each) => each.kind === kind)?.text ?? '';
    const labelled = (items: readonly Labelled[]) => items.map(({ value, label }) => ({ value, label }));
    return {
        texts: {
            name: named('full'),
            description: person.description,
            nickname: named('nickname'),
            maiden_name: named('maiden'),
            phonetic_name: named('phonetic'),
            other_name: named('other'),
            organization: person.organization,
            department: person.department,
            title: person.title,
            role: person.role,
            birthday: person.birthday ?? '',
            leap_day: person.leap_day,
            circle: person.circle ?? '',
            how_met: person.how_met,
            note: person.note,
            language: person.language,
            time_zone: person.time_zone,
            channel: person.channel,
            died: person.died ?? '',
        },
        lists: {
            emails: labelled(person.emails),
            phones: labelled(person.phones),
            urls: labelled(person.urls),
            handles: labelled(person.handles),
        },
        tags: person.tags.join(', '),
        marks: {
            trusted: person.trusted,
            no_introductions: person.no_introductions,
            leave_in_peace: person.leave_in_peace,
            dead: person.dead,
        },
        addresses: person.addresses.map((each) => ({ label: each.label, text: addressInLines(each), line: addressInOneLine(each) })),
        occasions: person.occasions.map(({ what, on }) => ({ what, on })),
        newAddress: '',
        newOccasion: { what: '', on: '' },
    };
}

export function addressInLines(address: Page['person']['addresses'][number]): string {
    const { post_box, extended, street, postal_code, locality, region, country } = address;
    const place = [postal_code, locality].filter(Boolean).join(' ');
    return [post_box, extended, street, place, region, country].filter(Boolean).join('\n') || address.text;
}

function addressInOneLine({ text, post_box, extended, street, locality, region, postal_code, country }: Page['person']['addresses'][number]) {
    return text || [post_box, extended, street, locality, region, postal_code, country].filter(Boolean).join(', ');
}

/** What was typed into `was`, put into what is there now. */
export function carriedOver({ was, is }: { was: Fields; is: Fields }, now: Fields): Fields {
    const one = <T>(before: T, typed: T, present: T) => (typed === before ? present : typed);
    const several = <T>(before: T[], typed: T[], present: T[]) => {
        const has = (items: T[], item: T) => items.some((each) => JSON.stringify(each) === JSON.stringify(item));
        const kept = present.filter((item) => has(typed, item) || !has(before, item));
        return [...kept, ...typed.filter((item) => !has(before, item) && !has(kept, item))];
    };
    const each = <K extends string, T>(names: readonly K[], mend: (name: K) => T) =>
        Object.fromEntries(names.map((name) => [name, mend(name)])) as Record<K, T>;
    return {
        texts: each(textNames, (name) => one(was.texts[name], is.texts[name], now.texts[name])),
        marks: each(markNames, (name) => one(was.marks[name], is.marks[name], now.marks[name])),
        lists: each(listNames, (name) => several(was.lists[name], is.lists[name], now.lists[name])),
        tags: several(tagsIn(was.tags), tagsIn(is.tags), tagsIn(now.tags)).join(', '),
        addresses: several(was.addresses, is.addresses, now.addresses),
        occasions: several(was.occasions, is.occasions, now.occasions),
        newAddress: is.newAddress,
        newOccasion: is.newOccasion,
    };
}

/** Only what is different: what was not touched is not sent, and so cannot be lost. Null: nothing is. */
export function changesBetween(was: Fields, is: Fields): Set | null {
    const set: Record<string, unknown> = {};
    for (const name of textNames) if (is.texts[name].trim() !== was.texts[name]) set[name] = is.texts[name].trim();
    for (const name of markNames) if (is.marks[name] !== was.marks[name]) set[name] = is.marks[name];
    for (const name of listNames) {
        const before = was.lists[name].map(written);
        const after = is.lists[name].filter((each) => each.value.trim()).map(written);
        const gone = was.lists[name].filter((each) => !after.includes(written(each))).map((each) => each.value);
        const fresh = after.filter((each) => !before.includes(each));
        if (gone.length > 0) set[`remove_${name}`] = gone;
        if (fresh.length > 0) set[`add_${name}`] = fresh;
    }
    const [before, after] = [tagsIn(was.tags), tagsIn(is.tags)];
    const gone = before.filter((tag) => !after.includes(tag));
    const fresh = after.filter((tag) => !before.includes(tag));
    if (gone.length > 0) set.remove_tags = gone;
    if (fresh.length > 0) set.add_tags = fresh;
    const without = <T>(items: readonly T[], left: readonly T[], name: (item: T) => string) =>
        items.filter((item) => !left.some((each) => name(each) === name(item))).map(name);
    const addresses = without(was.addresses, is.addresses, ({ label, line }) => (label && !label.includes(':') ? `${label}:${line}` : line));
    const occasions = without(was.occasions, is.occasions, ({ what, on }) => `${what}:${on}`);
    if (addresses.length > 0) set.remove_addresses = addresses;
    if (occasions.length > 0) set.remove_occasions = occasions;
    if (is.newAddress.trim()) set.add_addresses = [is.newAddress.trim()];
    const { what, on } = is.newOccasion;
    if (what.trim() || on.trim()) set.add_occasions = [`${what.trim()}:${on.trim()}`];
    return Object.keys(set).length > 0 ? (set as Set) : null;
}

const written = ({ value, label }: Labelled) => (label.trim() ? `${label.trim()}:${value.trim()}` : value.trim());
const tagsIn = (text: string) => [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
