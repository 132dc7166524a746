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
        worker.onmessage = ({ data }: MessageEvent<Piece>) => {
            if (data) lines.push(...data);
            else {
                this.lines = lines;
                this.stop();
            }
        };
        worker.onerror = () => this.stop();
        worker.postMessage('all');
    }

    stop(): void {
        this.#worker?.terminate();
        this.#worker = null;
    }
}
