// Every page: seen on a phone and on a wide screen, by day and by night; read by axe; worded as LOOK has it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browse, House, keepsApp, phone, settled, signIn, visit, wide } from './goodturn.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env.SCREENSHOTS;

let house;
let pages;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.type('settings', 'set', 'name', 'Ada Byron');
    await house.type('settings', 'set', 'addresses', 'ada@example.org');
    await house.type('add', 'عبد الرحمن بن محمد الفارسي الأندلسي', '--email', 'abd@example.org');
    await house.type('add', 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh the Younger of Nether Wallop');
    const [maya] = await house.json('people', 'Maya');
    const [arabic] = await house.json('people', 'عبد الرحمن');
    const [long] = await house.json('people', 'Wolfeschlegelsteinhausenbergerdorff');
    const needs = await house.json('needs');
    await house.open();
    pages = {
        today: '/',
        people: '/people',
        person: `/people/${maya.id}`,
        'person-arabic': `/people/${arabic.id}`,
        'person-long': `/people/${long.id}`,
        note: '/listen',
        serve: '/serve',
        need: `/serve?need=${needs[0].need.id}`,
        coffee: `/people/${maya.id}/coffee`,
        coffees: '/coffee',
        event: '/event',
        ask: '/ask',
        review: '/review',
        'bring-in': '/bring-in',
        waiting: '/waiting',
        history: '/history',
        settings: '/settings',
        more: '/more',
        nowhere: '/nowhere',
    };
});
after(() => house?.clear());

const looks = {
    phone: { viewport: phone, colorScheme: 'light' },
    'phone-dark': { viewport: phone, colorScheme: 'dark' },
    wide: { viewport: wide, colorScheme: 'light', hasTouch: false },
    'wide-dark': { viewport: wide, colorScheme: 'dark', hasTouch: false },
};

// Whole words, in what is seen or heard; file formats are called as they are.
const forbidden = /\b(leads?|contacts?|network(s|ed|ing)?|overdue|streaks?|scores?)\b|!/i;

// By night the same page has other colours, and nothing else.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesOf = (look) => (look.endsWith('dark') ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: rules });

async function violations(page, runOnly) {
    await page.evaluate(axe); // through the debugger: the page itself may not run it
    const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), runOnly);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
}

/** What is written on the page, and what a screen reader is told; but for the user's own words, which may be any, and other programs'. */
function wordsOn(page) {
    return page.evaluate(() => {
        const body = document.body.cloneNode(true);
        for (const own of body.querySelectorAll('.own, .theirs')) own.remove();
        const told = [...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap((each) =>
            ['aria-label', 'placeholder', 'alt', 'title'].map((name) => each.getAttribute(name) ?? ''),
        );
        return [document.title, body.textContent, ...told].join('\n');
    });
}

/** How far what was seen has moved meanwhile, as browsers measure it: below 0.1 nobody loses their place. */
async function jumps(page, work) {
    await page.evaluate(() => {
        globalThis.jumped = 0;
        globalThis.watching ??= new PerformanceObserver((list) => {
            for (const each of list.getEntries()) if (!each.hadRecentInput) globalThis.jumped += each.value;
        });
        globalThis.watching.observe({ type: 'layout-shift' });
    });
    await work();
    return page.evaluate(() => globalThis.jumped);
}

/** Takes a picture, and finds what would stand in somebody's way. */
async function examine(page, name) {
    // Letters are there, and what comes in has come.
    await page.evaluate(() => Promise.all([document.fonts.ready, ...document.getAnimations().map((each) => each.finished.catch(() => 0))]));
    await page.screenshot({ path: join(shots, `${name}.png`) });
    assert.deepEqual(await violations(page, rulesOf(name)), [], 'nothing stands in the way of a screen reader');
    assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        'nothing is wider than the screen',
    );
    assert.equal(forbidden.exec(await wordsOn(page))?.[0], undefined, 'it speaks as a kind friend would');
    assert.deepEqual(await smallTargets(page), [], 'a thumb finds it');
}

for (const [look, options] of Object.entries(looks)) {
    test(`every page can be looked at: ${look}`, async (t) => {
        const { browser, page, wrong } = await browse(options);
        t.after(() => browser.close());
        await signIn(page, house);
        for (const [name, path] of Object.entries(pages)) {
            await t.test(name, async () => {
                const jumped = await jumps(page, () => visit(page, path));
                await examine(page, `${name}-${look}`);
                assert.ok(jumped < 0.1, `what is there stays where it is: ${jumped}`);
            });
        }
        assert.deepEqual(wrong, [], 'nothing goes wrong, nothing is asked of elsewhere');
    });
}

test('what is only there at times can be looked at too', async (t) => {
    const { browser, context, page, wrong } = await browse({ ...looks.phone, offline: true });
    t.after(() => browser.close());
    await signIn(page, house);
    await keepsApp(page);
    const state = (name, reach) =>
        t.test(name, async () => {
            await reach();
            await examine(page, `${name}-phone`);
        });
    await state('note-heard', async () => {
        await visit(page, '/listen');
        await page.getByRole('combobox').fill('Maya');
        await page.getByRole('option').first().click();
        await page.getByRole('textbox', { name: 'What was said' }).fill(
            'She is looking for a flat in Leeds for her brother. I promised to send her the name of my landlord. ' +
                'Her interview is on 12 December.',
        );
        await page.locator('.heard li.need').waitFor();
        await page.locator('.heard li.need .keep').click();
    });
    await state('note-written', async () => {
        await page.getByRole('button', { name: 'Write it down' }).click();
        await page.locator('.outcome').waitFor();
    });
    await state('serve-offered', async () => {
        const need = (await house.json('needs')).find((each) => /pager/.test(each.need.gist)).need.id;
        await house.type('keep', need);
        await house.type('offer', need, 'Getting the pager');
        const jumped = await jumps(page, () => visit(page, '/serve'));
        await page.getByRole('button', { name: 'I asked' }).waitFor();
        assert.ok(jumped < 0.1, `what is there stays where it is: ${jumped}`);
    });
    await state('event-there', async () => {
        await house.type('event', 'start', 'Kafka Days', '--intention', 'listen to two people');
        await visit(page, '/event');
        await page.getByRole('button', { name: 'A small step' }).click();
        await page.getByRole('button', { name: 'A smaller step' }).waitFor();
    });
    await state('event-card', async () => {
        await page.getByRole('button', { name: 'My card' }).click();
        await page.getByRole('img', { name: /A code/ }).waitFor();
    });
    await state('event-met', async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Met someone' }).click();
        await page.getByLabel('Who?').waitFor();
    });
    await state('event-over', async () => {
        await page.getByLabel('Who?').fill('Olu Ade');
        await page.getByLabel('What did they tell you?').fill('Builds a parser for bird calls.');
        await page.getByRole('button', { name: 'Keep it' }).click();
        await page.getByRole('button', { name: 'I am leaving' }).click();
        await page.getByRole('heading', { name: 'Whom you met' }).waitFor();
    });
    await state('today-enough', async () => {
        await visit(page, '/');
        await page.getByRole('button', { name: 'Done' }).first().click();
        await page.getByText('Enough for today.').waitFor();
    });
    await state('waiting-one', async () => {
        await visit(page, '/people'); // who is known here
        await context.setOffline(true);
        await visit(page, '/listen');
        await page.getByRole('combobox').fill('Maya');
        await page.getByRole('option').first().click();
        await page.getByRole('textbox', { name: 'What was said' }).fill('She is back from the coast.');
        await page.getByRole('button', { name: 'Write it down' }).click();
        await page.getByRole('link', { name: 'See what is waiting' }).click();
        await page.getByText('She is back from the coast.').waitFor();
    });
    await state('today-offline', async () => {
        await visit(page, '/');
        await page.getByText('As last seen').waitFor();
    });
    assert.deepEqual(wrong, []);
});

/** Buttons, links and fields that are lower than a thumb needs (44 px; the look wants 48), but for links within a sentence. */
function smallTargets(page) {
    return page.evaluate(() =>
        [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
            .filter((each) => each.checkVisibility() && !each.closest('p, .only-heard, .skip'))
            .filter((each) => !each.matches('.skip, [type=checkbox], [type=radio]'))
            .map((each) => ({ box: each.getBoundingClientRect(), html: each.outerHTML.slice(0, 90) }))
            .filter(({ box }) => box.height > 0 && box.height < 44)
            .map(({ html }) => html),
    );
}
