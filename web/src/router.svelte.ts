/** Hash routes (#/people/ID?x=y), so that every page is one file for the server, and opens without it. */
import type { Component } from 'svelte';
import { find, type Route } from './routes';

export interface Place {
    route: Route;
    path: string;
    /** The named parts of the route: { person: 'a1b2…' }. */
    params: Record<string, string>;
    query: URLSearchParams;
}

/** Pages get these as props, and take what they need of them; a page is made anew when its path changes. */
export interface PageProps {
    params: Record<string, string>;
    query: URLSearchParams;
}
// A page without props is no Component<PageProps> to TypeScript.
export type PageComponent = Component<any>;

export const router = $state<{ place: Place; page: PageComponent | null; failed: boolean; moves: number; anew: number }>({
    place: placeOf(location.hash),
    page: null,
    failed: false,
    moves: 0, // how often another page was gone to
    anew: 0, // how often the page that is shown was asked for once more
});

const loaded = new Map<Route, PageComponent>();

function placeOf(hash: string): Place {
    const [path = '/', query = ''] = (hash.replace(/^#/, '') || '/').split('?', 2);
    return { ...find(path), path, query: new URLSearchParams(query) };
}

async function load(route: Route): Promise<PageComponent> {
    let page = loaded.get(route);
    if (!page) {
        page = (await route.load()).default;
        loaded.set(route, page);
    }
    return page;
}

async function show(): Promise<void> {
    const place = placeOf(location.hash);
    try {
        // One that is here already is shown at once, without waiting a turn.
        const page = loaded.get(place.route) ?? (await load(place.route));
        if (placeOf(location.hash).path !== place.path) return; // gone on meanwhile
        if (router.page && place.path !== router.place.path) {
            router.moves += 1;
            window.scrollTo(0, 0);
        }
        router.place = place;
        router.page = page;
        router.failed = false;
    } catch {
        router.place = place;
        router.failed = true;
    }
}

export function startRouter(): void {
    window.addEventListener('hashchange', () => void show());
    void show();
}

export const again = show;

/** `go('/people/' + id)`. */
export function go(path: string, how: { replace?: boolean } = {}): void {
    if (how.replace) {
        history.replaceState(null, '', '#' + path);
        void show();
    } else location.hash = path;
}

/** Fetches the other pages while nothing else is to be done, so that each opens at once. */
export async function loadAhead(routes: readonly Route[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 1000)); // what is looked at comes first
    for (const route of routes) {
        await new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 50)));
        await load(route).catch(() => undefined);
    }
}
