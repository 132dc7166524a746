/**
 * Where the photo of somebody is. The server lets a browser keep one for minutes: once a photo may have changed here, all are
 * asked for anew, under another address.
 */
const name = 'goodturn-photos';
const read = () => {
    try {
        return Number(localStorage.getItem(name)) || 0;
    } catch {
        return 0; // a browser that keeps nothing
    }
};
const photos = $state({ turn: read() });

export const photoOf = (person: string) => `/api/people/${encodeURIComponent(person)}/photo?v=${photos.turn}`;

export function photosChanged(): void {
    photos.turn += 1;
    try {
        localStorage.setItem(name, String(photos.turn));
    } catch {
        // Until the page is closed, then.
    }
}
