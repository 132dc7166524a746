/** Without what is meant for a command line: "See: goodturn show PERSON." */
export function plain(text: string): string {
    return text
        .split(/(?<=[.?:])\s+/)
        .filter((sentence) => !/\bgoodturn [a-z]/.test(sentence))
        .join(' ')
        .replace(/(^|(?<=[.?]))\s*[^.?:]*:$/, '')
        .trim();
}
