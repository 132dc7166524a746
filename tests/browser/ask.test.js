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
