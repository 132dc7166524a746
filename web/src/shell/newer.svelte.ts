/** The service worker: started here, and asked to make way for a newer app when the user says so. */
export const newer = $state<{ waiting: ServiceWorker | null }>({ waiting: null });

export function startWorker(): void {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    window.addEventListener('load', () => void register());
}

async function register(): Promise<void> {
    const registration = await navigator.serviceWorker.register('/sw.js').catch(() => null);
    if (!registration) return;
    const look = () => {
        // The very first worker replaces nobody.
        if (registration.waiting && navigator.serviceWorker.controller) newer.waiting = registration.waiting;
    };
    look();
    registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', look);
    });
}

/** What is being typed is kept as a draft, and is there again afterwards. */
export function takeNewer(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    newer.waiting?.postMessage('take over');
}
