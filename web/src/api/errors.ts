/** What went wrong, as the server says it; or `offline`, where nobody answered. */
export type Kind = 'failed' | 'invalid' | 'ambiguous' | 'not-found' | 'refused' | 'offline' | 'signed-out';

export class Problem extends Error {
    readonly kind: Kind;
    readonly advice: string;
    readonly candidates: string[];
    readonly field: string;
    /** Seconds to wait before trying again; 0: none is known. */
    readonly wait: number;

    constructor(kind: Kind, message: string, more: Partial<Pick<Problem, 'advice' | 'candidates' | 'field' | 'wait'>> = {}) {
        super(sentence(message));
        this.kind = kind;
        // What is to be typed on a command line is of no use here.
        this.advice = /\bgoodturn [a-z]|(^| )--\w/.test(more.advice ?? '') ? '' : sentence(more.advice ?? '');
        this.candidates = more.candidates ?? [];
        this.field = more.field ?? '';
        this.wait = more.wait ?? 0;
    }

    /** The same may work later, as it is: nobody answered, or the server was busy or broken. */
    get passes(): boolean {
        return this.kind === 'offline' || this.kind === 'signed-out' || this.kind === 'failed';
    }
}

/** The server's messages begin small, as on a command line; here they stand alone. */
function sentence(text: string): string {
    if (!text) return '';
    const whole = text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
    return /[.?:…"”)]$/.test(whole) ? whole : whole + '.';
}

export const offline = () =>
    new Problem('offline', 'Goodturn cannot be reached right now', {
        advice: 'What you write is kept here and goes in by itself later.',
    });

export function problemOf(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    return new Problem('failed', thrown instanceof Error ? thrown.message : String(thrown));
}

interface Body {
    problem?: Kind;
    message?: string;
    advice?: string;
    field?: string;
    candidates?: string[];
}

export async function problemIn(answer: Response): Promise<Problem> {
    const body = (await answer.json().catch(() => ({}))) as Body;
    const wait = Number(answer.headers.get('Retry-After') ?? 0) || 0;
    // Behind a proxy these come from it, while Goodturn itself is away.
    if (answer.status >= 502 && answer.status <= 504) return offline();
    if (answer.status === 401)
        return new Problem('signed-out', body.message ?? 'You are signed out here', { advice: body.advice ?? '' });
    if (answer.status === 429)
        return new Problem('failed', body.message ?? 'That was too often', { advice: body.advice ?? '', wait });
    const known: Kind =
        body.problem ?? (answer.status === 404 ? 'not-found' : answer.status < 500 ? 'invalid' : 'failed');
    return new Problem(known, body.message ?? `Goodturn answered with ${answer.status}`, { ...body, wait });
}
