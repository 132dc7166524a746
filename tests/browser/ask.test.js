// Asking: who would be glad to help, whether it would come cold, and what comes of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, House, signIn, visit } from './goodturn.js';

let house;
let seen;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.type('log', 'Robert Ashdown', '--when', '2019-03-01', '-m', 'Robert moulds the best lime plaster in the county.');
    await house.open();
    seen = await browse();
    await signIn(seen.page, house);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

async function need(page, text) {
    await visit(page, '/ask');
    await page.getByLabel('What do you need?').fill(text);
    await page.getByRole('button', { name: 'See who would be glad to help' }).click();
    await page.locator('article').first().waitFor();
}

test('names who would be glad to help, and the words to ask with', async () => {
    const { page } = seen;
    await need(page, 'somebody to look over a contract for a picture book');
    const first = page.locator('article').first();
    assert.ok((await first.locator('blockquote').first().innerText()).length > 20);
    assert.equal((await house.json('ask', '--all')).length, 1);
});

test('own words are read before they go out', async () => {
    const { page } = seen;
    const first = page.locator('article').first();
    await first.getByText('In your own words').click();
    await first.getByLabel(/^What you would write to/).fill('Sorry to bother you again. I need this ASAP, I will owe you one.');
    await first.getByRole('button', { name: 'Does it give, or take?' }).click();
    await first.getByText(/puts the clock between you/).waitFor();
    await first.getByLabel(/^What you would write to/).fill('');
});

test('an ask that is taken back gives its words back, and is on no list', async () => {
    const { page } = seen;
    const words = 'a ladder for a weekend, taller than mine';
    await visit(page, '/ask');
    await page.getByLabel('What do you need?').fill(words);
    await page.getByRole('button', { name: 'See who would be glad to help' }).click();
    await page.getByText('Who would be glad to help').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('What do you need?').waitFor();
    assert.equal(await page.getByLabel('What do you need?').inputValue(), words);
    assert.equal((await house.json('ask', '--all')).length, 1);
    await page.getByLabel('What do you need?').fill('');
    await visit(page, '/ask');
    await page.getByRole('link', { name: /picture book/ }).click();
    await page.locator('article').first().waitFor();
});

test('asked, and helped: it is noted as a kindness, with words of thanks', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: /^I asked / }).first().click();
    await page.getByRole('button', { name: 'They helped' }).click();
    await page.locator('figure').filter({ hasText: 'Words of thanks' }).waitFor();
    assert.equal((await house.json('ledger')).filter((each) => each.turn.direction === 'for you').length, 1);
});

test('says when it would come cold, and what to do first', async () => {
    const { page, wrong } = seen;
    await need(page, 'advice on lime plaster for an old wall');
    const robert = page.locator('article').filter({ hasText: 'Robert Ashdown' });
    await robert.getByText(/it would come cold/).waitFor();
    await robert.getByText('If it cannot wait').waitFor();
    assert.deepEqual(wrong, []);
});
