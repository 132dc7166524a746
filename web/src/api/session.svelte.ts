import * as vault from '../keep/vault';

/** Whether this browser is signed in. */
export interface Session {
    device: string;
    since: string;
    has_password: boolean;
}

export const session = $state<{ state: 'unknown' | 'in' | 'out'; hasPassword: boolean; device: string; since: string }>({
    state: 'unknown',
    hasPassword: false,
    device: '',
    since: '',
});

/** Here, or from elsewhere: what was last seen is forgotten. What was written and is not in yet stays. */
export function signedOut(): void {
    session.state = 'out';
    void vault.clear('seen').catch(() => undefined);
}

/** Asks the server. Without an answer nothing changes: who was signed in goes on, with what was last seen. */
export async function askSession(): Promise<void> {
    try {
        const answer = await fetch('/api/session', { credentials: 'same-origin', cache: 'no-store' });
        const body = (await answer.json()) as Partial<Session>;
        session.hasPassword = body.has_password ?? false;
        if (answer.status === 401) signedOut();
        else if (answer.ok) {
            vault.begin();
            session.state = 'in';
            session.device = body.device ?? '';
            session.since = body.since ?? '';
        }
    } catch {
        // Nobody answers.
    }
}
