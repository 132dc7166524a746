// Without a connection: what was last seen is there, what is written waits, and goes in once, in order.
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { ask, browse, House, keepsApp, settled, signIn, visit } from './goodturn.js';

let house;
let seen;
before(async () => {
    house = await (await House.make()).moveIn();
});
after(() => house?.clear());
beforeEach(async () => {
    if (!house.runs) await house.open();
    seen = await browse({ offline: true });
    await signIn(seen.page, house);
    await keepsApp(seen.page);
});
afterEach(() => seen.browser.close());

async function write(page, who, note) {
    await page.getByRole('link', { name: 'Note', exact: true }).click();
    await page.getByRole('combobox', { name: 'Whom did you talk to?' }).fill(who);
    await page.getByRole('option').first().click();
    await page.getByRole('textbox', { name: 'What was said' }).fill(note);
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.locator('.outcome').waitFor();
}

const heading = (page) => page.locator('.outcome h2').innerText();

async function notesOf(name) {
    const { conversations } = await house.json('show', name);
    return conversations.map((each) => each.note).filter((note) => note.startsWith('Test:'));
}

test('it opens with Today and people as last seen, and with what they said', async () => {
    const { page, context, wrong } = seen;
    await settled(page);
    const before = await page.locator('article h2').first().innerText();
    await visit(page, '/people');
    await context.setOffline(true);
    await house.close();
    await page.goto(house.origin + '/');
    await page.locator('article h2').first().waitFor();
    assert.equal(await page.locator('article h2').first().innerText(), before);
    await page.getByText('As last seen').waitFor();
    assert.deepEqual(wrong, []);
});

test('what is written without a connection waits through a reload, and goes in once, in order', async () => {
    const { page, context } = seen;
    await visit(page, '/people'); // who is known here
    await context.setOffline(true);
    await write(page, 'Maya', 'Test: first, she looks for a studio.');
    assert.equal(await heading(page), 'Kept on this device');
    await write(page, 'Maya', 'Test: second.');
    await write(page, 'Maya', 'Test: third.');
    await page.reload();
    await visit(page, '/waiting');
    assert.deepEqual(await page.locator('main .note').allInnerTexts(), [
        'Test: first, she looks for a studio.',
        'Test: second.',
        'Test: third.',
    ]);
    await context.setOffline(false);
    await page.getByText('Nothing is waiting').waitFor();
    assert.deepEqual((await notesOf('Maya Okafor')).toSorted(), [
        'Test: first, she looks for a studio.',
        'Test: second.',
        'Test: third.',
    ]);
    const history = await house.json('history');
    assert.equal(history.filter((each) => /Maya/.test(each.label)).length, 3, 'three changes, one each');
});

test('an answer that is lost on the way does not make two of one', async (t) => {
    // What passes a service worker cannot be caught on its way.
    const { browser, page } = await browse();
    t.after(() => browser.close());
    await signIn(page, house);
    let lost = 0;
    await page.route('**/api/conversations', async (route) => {
        if (lost++ > 0) return route.continue();
        await route.fetch(); // it arrives
        await route.abort('connectionreset'); // and nobody hears of it
    });
    await write(page, 'Rosa', 'Test: once only.');
    assert.equal(await heading(page), 'Kept on this device');
    await visit(page, '/waiting');
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText('Nothing is waiting').waitFor();
    assert.equal(lost, 2);
    assert.deepEqual(await notesOf('Rosa Delgado'), ['Test: once only.']);
});

test('what Goodturn cannot take keeps its words, says why, and can be put right', async () => {
    const { page, context } = seen;
    await house.type('add', 'Quentin Gone');
    const [gone] = await house.json('people', 'Quentin');
    await visit(page, '/people');
    await settled(page);
    await context.setOffline(true);
    await write(page, 'Quentin', 'Test: words that nothing may lose.');
    await house.type('forget', gone.id, '--yes');
    await context.setOffline(false);
    await visit(page, '/waiting');
    await page.getByText('These need a look').waitFor();
    assert.ok(await page.getByText('Test: words that nothing may lose.').isVisible());
    await page.getByRole('combobox', { name: 'Or somebody else' }).fill('Tom');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('Nothing is waiting').waitFor();
    assert.deepEqual(await notesOf('Tomás Rivera'), ['Test: words that nothing may lose.']);
});

test('what is kept here cannot be read from the disk, and signing out destroys it', async () => {
    const { page, context } = seen;
    await settled(page);
    await context.setOffline(true);
    await visit(page, '/listen');
    await page.getByRole('textbox', { name: 'What was said' }).fill('Test: a secret of Maya Okafor');
    await page.waitForTimeout(600);
    const raw = await page.evaluate(async () => {
        const base = await new Promise((resolve) => {
            const request = indexedDB.open('goodturn');
            request.onsuccess = () => resolve(request.result);
        });
        const read = (store) =>
            new Promise((resolve) => {
                const request = base.transaction(store).objectStore(store).getAll();
                request.onsuccess = () => resolve(request.result);
            });
        const text = async (sealed) => new TextDecoder('latin1').decode(sealed.data);
        const all = [...(await read('seen')), ...(await read('drafts')), ...(await read('queue'))];
        const [key] = await read('key');
        base.close();
        return { text: (await Promise.all(all.map(text))).join('\n'), many: all.length, extractable: key.extractable };
    });
    assert.ok(raw.many >= 2);
    assert.equal(raw.extractable, false);
    assert.ok(!/Maya|secret|Okafor|Tom/.test(raw.text));
    const cached = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return requests.flat().map((request) => new URL(request.url).pathname);
    });
    assert.deepEqual(cached.filter((path) => path.startsWith('/api')), []);

    await context.setOffline(false);
    await visit(page, '/settings');
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await page.getByRole('heading', { name: 'Goodturn' }).waitFor();
    const left = await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name));
    assert.deepEqual(left, []);
    assert.equal((await page.evaluate(async () => (await fetch('/api/people')).status)), 401);
    house.cookies = null; // and a new link for who comes next
    await house.close();
});

test('those one talks to are known here without their page having been opened', async () => {
    const { page, context } = seen;
    // Fetched while nothing else is to be done.
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/api/ties')));
    await page.waitForTimeout(500);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Note', exact: true }).click();
    await page.getByRole('combobox').fill('nadia');
    await page.getByRole('option', { name: /Nadia Haddad/ }).waitFor();
});
