/** What an import would do, or did, in sentences. */
import { together } from '../../words/names';
import type { Result } from './import.svelte';

const kinds = [
    { key: 'people', one: 'person', many: 'people' },
    { key: 'conversations', one: 'conversation', many: 'conversations' },
    { key: 'gifts', one: 'thing for your shelf', many: 'things for your shelf' },
    { key: 'events', one: 'entry of your calendar', many: 'entries of your calendar' },
] as const;

const number = new Intl.NumberFormat('en-GB');

/** "212 people and 3 conversations would come in." Empty: there is nothing of that. */
function counted(result: Result, which: 'added' | 'updated' | 'unchanged'): string {
    const parts = kinds
        .map(({ key, one, many }) => ({ count: result[key][which], one, many }))
        .filter(({ count }) => count > 0)
        .map(({ count, one, many }) => `${number.format(count)} ${count === 1 ? one : many}`);
    return together(parts);
}

export function inSentences(result: Result, has: boolean): string[] {
    const lines: string[] = [];
    const added = counted(result, 'added');
    const updated = counted(result, 'updated');
    const same = counted(result, 'unchanged');
    if (added) lines.push(has ? `${added} came in.` : `${added} would come in.`);
    if (updated) lines.push(has ? `${updated} learned something new.` : `${updated} would learn something new.`);
    if (same) lines.push(`${same} ${has ? 'were' : 'are'} here already, just as they are in the file.`);
    if (result.heard_needs > 0)
        lines.push(
            result.heard_needs === 1
                ? 'In the notes something sounds like a need. It waits under Serve for you to keep or dismiss.'
                : `In the notes ${number.format(result.heard_needs)} things sound like a need. They wait under Serve for you to keep or dismiss.`,
        );
    if (lines.length === 0) lines.push(has ? 'There was nothing in it that could come in.' : 'There is nothing in it that could come in.');
    return lines;
}

export const wouldChange = (result: Result): boolean =>
    kinds.some(({ key }) => result[key].added + result[key].updated > 0);

export function sizeInWords(bytes: number): string {
    if (bytes < 1000) return `${bytes} bytes`;
    if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
    return `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
}
