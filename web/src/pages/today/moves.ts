/** What can be done about a move of Today: the one big act, and what is noted once it is done. */
import type { Output } from '../../api/client';
import { attempt } from '../../keep/changes.svelte';
import { say } from '../../keep/changes.svelte';
import { capture } from '../../keep/queue.svelte';
import { nowWithZone } from '../../words/days';
import { shortName } from '../../words/names';
import { callHref, mailHref, messageHref } from '../../words/reach';

export type Move = Output<'today'>[number];
export type Person = Output<'show'>['person'];
export type Way = 'call' | 'message' | 'email';

export interface Act {
    word: string;
    href: string;
    /** By which way they are reached; null: it leads to another page of the app. */
    way: Way | null;
}

const within: Record<string, (move: Move) => { word: string; path: string }> = {
    'coffee-ahead': (move) => ({ word: 'Read before you meet', path: `/people/${move.person.id}/coffee` }),
    'coffee-passed': (move) => ({ word: 'Write down how it was', path: `/listen?person=${move.person.id}&kind=coffee` }),
    'coffee-sent': (move) => ({ word: 'See the invitation', path: `/people/${move.person.id}/coffee` }),
};

/** The acts that are possible, the best first; it may be none, where no number and no address is known. */
export function actsOf(move: Move, person: Person | null): Act[] {
    const page = within[move.act]?.(move);
    if (page) return [{ word: page.word, href: '#' + page.path, way: null }];
    if (!person) return [];
    const phone = person.phones.find((each) => each.preferred) ?? person.phones[0];
    const mail = (person.emails.find((each) => each.preferred) ?? person.emails[0])?.value;
    const ways: Record<Way, Act | null> = {
        message: phone ? { word: 'Write a message', href: messageHref(phone, move.words), way: 'message' } : null,
        email: mail ? { word: 'Write a mail', href: mailHref(mail, move.words), way: 'email' } : null,
        call: phone ? { word: 'Call', href: callHref(phone), way: 'call' } : null,
    };
    // What they prefer; else what asks least of somebody shy.
    const order: Way[] = ['message', 'email', 'call'];
    const preferred = order.find((way) => way === person.channel);
    const sorted = preferred ? [preferred, ...order.filter((way) => way !== preferred)] : order;
    return sorted.map((way) => ways[way]).filter((act) => act !== null);
}

/** Notes that it was done; false: that failed, and was said. */
export async function finish(move: Move, way: Way | null): Promise<boolean> {
    const name = shortName(move.person.name);
    const noted = () => `Noted: you were in touch with ${name}.`;
    const reference = { reference: move.about };
    switch (move.act) {
        case 'deliver':
            return !!(await attempt('move-offer', { offer: move.about, to: 'given' }, () => `Given to ${name}. That was kind.`));
        case 'ask-other':
            return !!(await attempt('move-offer', { offer: move.about, to: 'asked', other: true }, noted));
        case 'ask-permission':
            if (move.next.startsWith('offer '))
                return !!(await attempt('move-offer', { offer: move.about, to: 'asked' }, () => `Noted: you asked ${name}.`));
            break;
        case 'follow-up':
        case 'keep-promise':
        case 'thank':
        case 'greet':
            if (move.next.startsWith('done '))
                return !!(await attempt('done', reference, (output) => output.message || noted()));
    }
    const outcome = await capture(
        'log',
        {
            people: [move.person.id],
            note: '',
            kind: way ?? 'message',
            direction: way === 'call' ? 'both' : 'from-me',
            when: nowWithZone(),
        },
        [move.person.name],
    );
    if (outcome.state === 'refused') {
        say(outcome.problem.message, { trouble: true });
        return false;
    }
    say(outcome.state === 'sent' ? noted() : 'Noted here. It goes in when there is a connection.', {
        change: outcome.state === 'sent' ? outcome.change : [],
    });
    return true;
}
