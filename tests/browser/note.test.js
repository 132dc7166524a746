// Writing down a conversation: at once, with what is heard marked as it is typed, and nothing lost.
import assert from 'node:assert/strict';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { browse, House, launch, phone, signIn, visit } from './goodturn.js';

let house;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.open();
});
after(() => house?.clear());

async function opened(t) {
    const seen = await browse();
    t.after(() => seen.browser.close());
    await signIn(seen.page, house);
    return seen;
}

const text = (page) => page.getByRole('textbox', { name: 'What was said' });

test('the field is there to be typed into at once', async (t) => {
    const { page } = await opened(t);
    await page.waitForTimeout(1500); // the other pages are fetched meanwhile
    const milliseconds = await page.evaluate(
        () =>
            new Promise((resolve) => {
                const begun = performance.now();
                document.querySelector('nav a[href="#/listen"]').click();
                const look = () =>
                    document.activeElement?.tagName === 'TEXTAREA' ? resolve(performance.now() - begun) : setTimeout(look, 1);
                look();
            }),
    );
    t.diagnostic(`focused after ${Math.round(milliseconds)} ms`);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
});

test('somebody is chosen with an @, what is heard is marked, kept and put aside with a tap', async (t) => {
    const { page, wrong } = await opened(t);
    await visit(page, '/listen');
    await page.keyboard.type('Coffee with @may');
    await page.getByRole('option', { name: /Maya Okafor/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('She is looking for a flat in Leeds for her brother. I promised to send her the name of my landlord.');
    const need = page.locator('.heard li.need');
    await need.waitFor();
    assert.match(await page.locator('.under .need').first().innerText(), /looking for a flat/);
    await need.locator('.keep').click();
    await page.locator('.heard li.promise .away').click();
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('heading', { name: 'Written down: Maya Okafor' }).waitFor();
    const needs = await house.json('needs');
    const flat = needs.find((each) => /flat/.test(each.need.gist));
    assert.equal(flat.need.state, 'open');
    assert.deepEqual((await house.json('promises')).filter((each) => /landlord/.test(each.promise.text)), []);

    // The note goes with what was said about it.
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    assert.ok(!(await house.json('needs')).some((each) => /flat/.test(each.need.gist)));
    assert.deepEqual(wrong, []);
});

test('it can be taken back with one touch', async (t) => {
    const { page } = await opened(t);
    const count = async () => (await house.json('show', 'Rosa')).conversation_count;
    const before = await count();
    await visit(page, '/listen');
    await page.getByRole('combobox').fill('Rosa');
    await page.getByRole('option').first().click();
    await text(page).fill('A word in passing.');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    assert.equal(await count(), before);
});

test('somebody new is written down with the note', async (t) => {
    const { page } = await opened(t);
    await visit(page, '/listen');
    await page.getByRole('combobox').fill('Zed Quill');
    await page.getByRole('option', { name: /somebody new/ }).click();
    await text(page).fill('Sat beside me on the train. Builds violins.');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('heading', { name: 'Written down: Zed Quill' }).waitFor();
    assert.equal((await house.json('people', 'Zed Quill')).length, 1);
});

test('a reload right after a keystroke loses nothing, and what one is quick to type comes behind it', async (t) => {
    const { page } = await opened(t);
    await visit(page, '/listen');
    await page.getByRole('combobox').fill('Nad');
    await text(page).pressSequentially('Every word of this is kept, up to the last lette');
    // The last one, and gone in the same moment.
    await page.evaluate(() => {
        const field = document.activeElement;
        field.value += 'r';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        location.reload();
    });
    await page.waitForFunction(() => document.querySelector('textarea')?.value.endsWith('letter'));
    assert.equal(await text(page).inputValue(), 'Every word of this is kept, up to the last letter');
    assert.equal(await page.getByRole('combobox').inputValue(), 'Nad', 'nor is a name lost that was not chosen yet');

    // Typed as soon as there is a field, before what was kept is read.
    await page.addInitScript(() => {
        const watch = new MutationObserver(() => {
            const field = document.querySelector('textarea');
            if (!field) return;
            watch.disconnect();
            field.value = 'And more.';
            field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        watch.observe(document, { subtree: true, childList: true });
    });
    await page.reload();
    const whole = 'Every word of this is kept, up to the last letter And more.';
    await page.waitForFunction((words) => document.querySelector('textarea')?.value === words, whole);
});

test('what is being typed survives a crash of the browser', async (t) => {
    const profile = await mkdtemp(join(tmpdir(), 'goodturn-profile-'));
    t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 9 }));
    const words = 'Two hundred words, typed on a phone, in a corner.';
    const start = () => chromium.launchPersistentContext(profile, { ...launch, viewport: phone });
    let context = await start();
    let page = await context.newPage();
    await signIn(page, house);
    await visit(page, '/listen');
    await page.getByRole('combobox').fill('Nadia');
    await page.getByRole('option').first().click();
    await text(page).pressSequentially(words, { delay: 5 });
    await page.waitForTimeout(50); // the browser's own store is another process, which the crash takes along
    // The lock of a profile names the process that has it.
    const lock = await readlink(join(profile, 'SingletonLock'));
    process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
    await context.close().catch(() => undefined);
    await rm(join(profile, 'SingletonLock'), { force: true });

    context = await start();
    t.after(() => context.close());
    page = await context.newPage();
    // A browser that is killed may forget its cookies of the last half minute; not what was typed.
    await signIn(page, house);
    await visit(page, '/listen');
    await page.waitForFunction(() => document.querySelector('textarea')?.value);
    assert.equal(await text(page).inputValue(), words);
    assert.match(await page.locator('.chosen').innerText(), /Nadia Haddad/);
});
