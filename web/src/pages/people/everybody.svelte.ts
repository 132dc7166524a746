/** All lines of the list of people, fetched beside the page. What fails is only that: what is there stays. */
import type { Line, Piece } from './everybody.worker';

export class Everybody {
    lines = $state.raw<Line[] | null>(null);
    #worker: Worker | null = null;

    ask(): void {
        this.stop();
        const worker = new Worker(new URL('./everybody.worker.ts', import.meta.url), { type: 'module' });
        this.#worker = worker;
        const lines: Line[] = [];
        const known = this.lines !== null;
        worker.onmessage = ({ data }: MessageEvent<Piece>) => {
            if (!data) {
                this.lines = lines;
                this.stop();
                return;
            }
            for (const line of data) lines.push(line);
            // The first time each part is there as it comes; later what is there stays until the new is whole.
            if (!known) this.lines = [...lines];
        };
        worker.onerror = () => this.stop();
        worker.postMessage('all');
    }

    stop(): void {
        this.#worker?.terminate();
        this.#worker = null;
    }
}
