// What the tests share: the real server on a home of its own, and a browser that looks at it.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const program = process.env.GOODTURN;
const run = promisify(execFile);

export const phone = { width: 390, height: 844 };
export const wide = { width: 1280, height: 800 };
export const examples = new URL('../../examples/', import.meta.url).pathname;

/** A folder for the data, the program on it as one types it, and the server. */
export class House {
    static async make() {
        const house = new House();
        house.home = await mkdtemp(join(tmpdir(), 'goodturn-browser-'));
        return house;
    }

    environment() {
        return { ...process.env, GOODTURN_HOME: this.home, TZ: 'Europe/London', NO_COLOR: '1' };
    }

    /** `goodturn …`, and what it prints. */
    async type(...words) {
        const { stdout } = await run(program, words, { env: this.environment(), maxBuffer: 64 << 20 });
        return stdout;
    }

    async json(...words) {
        return JSON.parse(await this.type(...words, '--json'));
    }

    /** The invented people of examples/, and two conversations of these days. Furnished once, and copied. */
    async moveIn() {
        const ready = process.env.FURNISHED;
        const there = ready && (await readdir(ready)).length > 0;
        if (there) await cp(ready, this.home, { recursive: true });
        else await this.furnish();
        if (ready && !there) await cp(this.home, ready, { recursive: true });
        return this;
    }

    async furnish() {
        await this.type('import', examples + 'people.vcf');
        await this.type('import', examples + 'conversations.csv');
        await this.type('shelf', 'import', examples + 'shelf.jsonl');
        await this.type('log', 'Nadia Haddad', '--kind', 'call', '--when', '5 days ago', '-m',
            'Nadia is struggling with on-call, paged four nights this week. Asked how other teams keep the pager quiet.');
        await this.type('log', 'Tomás Rivera', '--kind', 'coffee', '--when', '6 days ago', '-m',
            'Coffee with Tomás. He starts at the new clinic in January. I promised to send him the checklist by tomorrow.');
    }

    /** Starts the server; `link` opens it once. The same port again after a stop, as one who comes back would find it. */
    async open() {
        this.server = spawn(program, ['serve', '--port', String(this.port ?? 0)], { env: this.environment() });
        this.link = await new Promise((resolve, reject) => {
            let said = '';
            const listen = (chunk) => {
                said += chunk;
                const found = /https?:\/\/\S+\/open\?key=[^\s]+/.exec(said);
                if (found) resolve(found[0]);
            };
            this.server.stdout.on('data', listen);
            this.server.stderr.on('data', listen);
            this.server.once('exit', () => reject(new Error('the server ended at once:\n' + said)));
        });
        this.origin = new URL(this.link).origin;
        this.port = new URL(this.link).port;
        return this;
    }

    get runs() {
        return this.server !== undefined && this.server.exitCode === null && this.server.signalCode === null;
    }

    async close() {
        if (!this.runs) return;
        const gone = new Promise((resolve) => this.server.once('exit', resolve));
        this.server.kill('SIGTERM');
        await gone;
    }

    async clear() {
        await this.close();
        await rm(this.home, { recursive: true, force: true });
    }
}

const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];
export const launch = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags };

// One browser for all tests of a file: each has a profile of its own in it, as fresh as a browser of its own.
let shared;
let open = 0;
function leave() {
    open -= 1;
    setTimeout(async () => {
        if (open > 0 || !shared) return; // the next test has come
        const last = shared;
        shared = undefined;
        await (await last).close();
    }, 300);
}

/**
 * Somebody's browser, with one page; whatever goes wrong in the page is in `wrong`. `offline`: the app is kept in it, so that it
 * opens without a connection; where that is not what is tried, it only takes time.
 */
export async function browse({ offline = false, ...options } = {}) {
    shared ??= chromium.launch(launch);
    open += 1;
    const context = await (await shared).newContext({
        viewport: phone,
        hasTouch: true,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        serviceWorkers: offline ? 'allow' : 'block',
        ...options,
    });
    const page = await context.newPage();
    return { browser: { close: () => context.close().then(leave) }, context, page, wrong: watch(page) };
}

export function watch(page) {
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
        // A refusal of the server, and a cut connection, are part of what is tested.
        if (message.type() === 'error' && !/Failed to load resource|Service Worker registration blocked/.test(message.text()))
            wrong.push(message.text());
    });
    return wrong;
}

/** Opens the link, and waits until the app is there. The link opens once: who comes later comes with what it gave the first. */
export async function signIn(page, house) {
    if (house.cookies) {
        await page.context().addCookies(house.cookies);
        await page.goto(house.origin + '/');
    } else await page.goto(house.link);
    await page.waitForSelector('nav a[aria-current=page]');
    house.cookies = await page.context().cookies();
}

/** Waits until the app can be opened without a connection. */
export async function keepsApp(page) {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Goes to a page of the app, and waits until it has its data. */
export async function visit(page, path) {
    await page.evaluate((hash) => (location.hash = hash), '#' + path);
    await settled(page);
}

export async function settled(page) {
    await page.waitForSelector('main h1');
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
}

/** What the API answers in this session. */
export function ask(page, path) {
    return page.evaluate(async (where) => (await fetch(where)).json(), path);
}
