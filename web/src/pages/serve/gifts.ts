import type { Input, Output } from '../../api/client';

export type Gift = Output<'shelf'>[number];
export type Kind = Gift['kind'];

export const kinds: readonly { kind: Kind; word: string; plural: string; asks: string }[] = [
    { kind: 'advice', word: 'Advice', plural: 'Advice', asks: 'Something you know well, in a sentence' },
    { kind: 'experience', word: 'Experience', plural: 'Experiences', asks: 'Something you have been through' },
    { kind: 'resource', word: 'Resource', plural: 'Resources', asks: 'A book, a page, a file, a list' },
    { kind: 'introduction', word: 'Introduction', plural: 'Introductions', asks: 'What they are good at, or glad to talk about' },
    { kind: 'hand', word: 'A hand', plural: 'A hand', asks: 'Something you would do: carry, read, practise' },
];

const efforts: Record<Gift['effort'], string> = { 'five-minutes': 'five minutes', 'an-hour': 'an hour', 'a-day': 'a day' };
export const effortInWords = (effort: Gift['effort']) => efforts[effort];

/** What is being typed of a gift. */
export interface Typed {
    kind: Kind;
    title: string;
    text: string;
    did: string;
    outcome: string;
    link: string;
    tags: string;
    effort: Gift['effort'];
    limits: string;
}
export const nothingTyped: Typed = {
    kind: 'advice',
    title: '',
    text: '',
    did: '',
    outcome: '',
    link: '',
    tags: '',
    effort: 'five-minutes',
    limits: '',
};

export function inputOf(typed: Typed, person: string): Input<'add-gift'> {
    const { kind, title, text, did, outcome, link, effort, limits } = typed;
    const tags = typed.tags.split(',').map((tag) => tag.trim()).filter(Boolean);
    return {
        kind,
        title,
        text,
        effort,
        limits,
        tags,
        ...(kind === 'experience' ? { did, outcome } : {}),
        ...(kind === 'resource' ? { link } : {}),
        ...(kind === 'introduction' ? { person } : {}),
    };
}
