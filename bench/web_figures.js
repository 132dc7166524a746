// Called by bench/web.
import { request } from 'node:http';
import { browse, House, keepsApp, signIn } from '../tests/browser/goodturn.js';

const times = 5;
const slow = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };

/** The bytes that go over the wire for a file, as a browser asks for it. */
function weigh(origin, path) {
    return new Promise((resolve, reject) => {
        const asking = request(origin + path, { headers: { 'Accept-Encoding': 'br, gzip' } }, (answer) => {
            let bytes = 0;
            answer.on('data', (chunk) => (bytes += chunk.length));
            answer.on('end', () => resolve(bytes));
        });
        asking.on('error', reject).end();
    });
}

async function text(origin, path) {
    return (await fetch(origin + path)).text();
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (what, figure, target) => console.log(`${what.padEnd(52)} ${figure.padStart(10)}   ${target}`);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** When the page first painted something, and when the first name of Today was there, in ms. */
async function paint(page, origin) {
    await page.goto('about:blank');
    await page.goto(origin + '/');
    await page.locator('article h2').first().waitFor();
    return page.evaluate(() => ({
        first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        name: performance.now(),
    }));
}

const house = await (await House.make()).moveIn();
await house.open();
const { browser, context, page } = await browse({ offline: true });
try {
    const files = /const FILES=(\[.*?\]);/.exec(await text(house.origin, '/sw.js'));
    const scripts = JSON.parse(files[1]).filter((path) => path.endsWith('.js'));
    const styles = JSON.parse(files[1]).filter((path) => path.endsWith('.css'));
    const weight = async (paths) => (await Promise.all(paths.map((path) => weigh(house.origin, path)))).reduce((a, b) => a + b, 0);
    const html = await text(house.origin, '/');
    const first = [...html.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]);
    say('script, all pages, compressed', kilobytes(await weight(scripts)), 'under 150 kB');
    say('script of the first request, compressed', kilobytes(await weight(first)), '');
    say('style, all pages, compressed', kilobytes(await weight(styles)), '');

    await signIn(page, house);
    await keepsApp(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const cold = [];
    for (let run = 0; run < times; run += 1) {
        await page.evaluate(async () => {
            for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
            for (const name of await caches.keys()) await caches.delete(name);
        });
        await devtools.send('Network.clearBrowserCache');
        cold.push(await paint(page, house.origin));
    }
    await page.evaluate(() => navigator.serviceWorker.ready);
    const warm = [];
    for (let run = 0; run < times; run += 1) warm.push(await paint(page, house.origin));
    const of = (runs, what) => `${Math.round(median(runs.map((run) => run[what])))} ms`;
    say('first visit: first paint (slow phone)', of(cold, 'first'), 'under 1000 ms');
    say('first visit: the name of whom to reach', of(cold, 'name'), '');
    say('afterwards: first paint (slow phone)', of(warm, 'first'), 'under 1000 ms');
    say('afterwards: the name of whom to reach', of(warm, 'name'), '');
} finally {
    await browser.close();
    await house.clear();
}
