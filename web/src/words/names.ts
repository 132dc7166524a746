/** "Ann Lee" → "AL", "王小明" → "王", "" → "·". The first letters as people see them, accents included. */
export function initials(name: string): string {
    const words = name
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
        .filter(Boolean);
    const first = letter(words[0]);
    if (!first) return '·';
    const last = words.length > 1 ? letter(words.at(-1)) : '';
    // Scripts without capitals are not written in initials of two.
    return first.toLocaleLowerCase() === first.toLocaleUpperCase() ? first : (first + last).toLocaleUpperCase();
}

// Made once: making it takes longer than using it, and a long list uses it for each line.
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function letter(word: string | undefined): string {
    if (!word) return '';
    const [first] = letters.segment(word);
    return first?.segment ?? '';
}

/** "Ann Lee" → "Ann"; a description stays whole, and so does a name in letters without capitals, whose first word may be a part. */
export function shortName(name: string): string {
    const [first = name] = name.trim().split(/\s+/);
    return /^\p{Lu}/u.test(first) ? first : name.trim();
}

/** "Ann", "Ann and Ben", "Ann, Ben and Cy". */
export function together(names: readonly string[]): string {
    if (names.length < 2) return names[0] ?? '';
    return names.slice(0, -1).join(', ') + ' and ' + names.at(-1);
}
