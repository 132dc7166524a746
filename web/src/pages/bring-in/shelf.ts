/** A file of things for the shelf: JSON lines, which Goodturn takes as text; so what they would change is seen here. */
import { answerOf, call, type Output } from '../../api/client';
import type { Result } from './import.svelte';

export const isShelf = (file: File) => /\.(jsonl|ndjson)$/i.test(file.name);

/** What would happen; nothing changes. */
export async function lookAtShelf(file: File): Promise<Result> {
    const lines = (await file.text()).split(/\r?\n/);
    const there = new Map((await call('shelf', {})).map((gift) => [gift.key, gift]));
    const result: Result = { ...nothing(), gifts: { added: 0, updated: 0, unchanged: 0 } };
    for (const [index, line] of lines.entries()) {
        if (!line.trim()) continue;
        try {
            const given = JSON.parse(line) as Record<string, unknown>;
            result.gifts[become(there.get(String(given.key ?? '')), given)] += 1;
        } catch {
            result.problems.push({ file: file.name, line: index + 1, message: 'This line is no JSON.' });
        }
    }
    return result;
}

type Gift = Output<'shelf'>[number];
function become(gift: Gift | undefined, given: Record<string, unknown>): keyof Result['gifts'] {
    if (!gift) return 'added';
    const same = (field: string) => JSON.stringify(gift[field as keyof Gift]) === JSON.stringify(given[field]);
    return Object.keys(given).every(same) ? 'unchanged' : 'updated';
}

export async function bringInShelf(file: File, signal: AbortSignal): Promise<{ result: Result; change: number | null }> {
    const { output, change } = await answerOf('import-shelf', { name: file.name, text: await file.text() }, { signal });
    return { result: output, change };
}

function nothing(): Result {
    const none = () => ({ added: 0, updated: 0, unchanged: 0 });
    return { people: none(), conversations: none(), gifts: none(), events: none(), problems: [], notes: [], heard_needs: 0 };
}
