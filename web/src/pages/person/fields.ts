/** What can be edited of a person, as typed; and the changes that lead from what is there to what was typed. */
import type { Input, Output } from '../../api/client';

type Page = Output<'show'>;
type Set = NonNullable<Input<'edit'>['set']>;

export interface Labelled {
    value: string;
    label: string;
}
export interface Fields {
    texts: Record<TextName, string>;
    lists: Record<ListName, Labelled[]>;
    tags: string;
    marks: Record<MarkName, boolean>;
    newAddress: string;
    newOccasion: { what: string; on: string };
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
        newAddress: '',
        newOccasion: { what: '', on: '' },
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
    if (is.newAddress.trim()) set.add_addresses = [is.newAddress.trim()];
    const { what, on } = is.newOccasion;
    if (what.trim() || on.trim()) set.add_occasions = [`${what.trim()}:${on.trim()}`];
    return Object.keys(set).length > 0 ? (set as Set) : null;
}

const written = ({ value, label }: Labelled) => (label.trim() ? `${label.trim()}:${value.trim()}` : value.trim());
const tagsIn = (text: string) => [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
