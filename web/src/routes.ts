/** Every page. A page is a file of pages/, loaded when it is first gone to; Today, which comes first, at once. */
import type { PageComponent } from './router.svelte';
import Today from './pages/Today.svelte';

export type Tab = 'today' | 'people' | 'listen' | 'serve' | 'more';

export interface Route {
    path: string;
    tab: Tab | null;
    load: () => Promise<{ default: PageComponent }>;
    /** Can be seen without being signed in. */
    open?: true;
}

const notFound: Route = { path: '', tab: null, load: () => import('./pages/NotFound.svelte') };

export const routes: readonly Route[] = [
    { path: '/', tab: 'today', load: () => Promise.resolve({ default: Today }) },
    { path: '/listen', tab: 'listen', load: () => import('./pages/Listen.svelte') },
    { path: '/people', tab: 'people', load: () => import('./pages/People.svelte') },
    { path: '/people/:person', tab: 'people', load: () => import('./pages/Person.svelte') },
    { path: '/people/:person/coffee', tab: 'people', load: () => import('./pages/Coffee.svelte') },
    { path: '/serve', tab: 'serve', load: () => import('./pages/Serve.svelte') },
    { path: '/coffee', tab: 'more', load: () => import('./pages/Coffee.svelte') },
    { path: '/event', tab: 'more', load: () => import('./pages/Event.svelte') },
    { path: '/ask', tab: 'more', load: () => import('./pages/Ask.svelte') },
    { path: '/review', tab: 'more', load: () => import('./pages/Review.svelte') },
    { path: '/bring-in', tab: 'more', load: () => import('./pages/BringIn.svelte') },
    { path: '/waiting', tab: 'more', load: () => import('./pages/Waiting.svelte') },
    { path: '/history', tab: 'more', load: () => import('./pages/History.svelte') },
    { path: '/settings', tab: 'more', load: () => import('./pages/Settings.svelte') },
    { path: '/more', tab: 'more', load: () => import('./pages/More.svelte') },
    { path: '/sign-in', tab: null, load: () => import('./pages/SignIn.svelte'), open: true },
];

/** The route of a path, and what stands in its named parts. */
export function find(path: string): { route: Route; params: Record<string, string> } {
    for (const route of routes) {
        const params = match(route.path, path);
        if (params) return { route, params };
    }
    return { route: notFound, params: {} };
}

function match(pattern: string, path: string): Record<string, string> | null {
    const parts = pattern.split('/').filter(Boolean);
    const given = path.split('/').filter(Boolean);
    if (parts.length !== given.length) return null;
    const params: Record<string, string> = {};
    for (const [index, part] of parts.entries()) {
        const value = given[index] ?? '';
        if (part.startsWith(':')) params[part.slice(1)] = unescaped(value);
        else if (part !== value) return null;
    }
    return params;
}

function unescaped(value: string): string {
    try {
        return decodeURIComponent(value);
    } catch {
        return value;
    }
}
