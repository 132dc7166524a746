// The letter about the week, and two small pictures that can also be read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, House, signIn, visit } from './goodturn.js';

let house;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.type('favour', 'Kwame', '-m', 'lent me his rope');
    await house.open();
});
after(() => house?.clear());

test('a letter, and two small pictures from nought that can be read without seeing them', async (t) => {
    const { browser, page, wrong } = await browse();
    t.after(() => browser.close());
    await signIn(page, house);
    await visit(page, '/review');
    const letter = page.getByRole('article', { name: 'A letter about the week' });
    assert.match(await letter.innerText(), /You listened to .*Nadia Haddad/);
    assert.ok((await letter.locator('p').count()) <= 6);
    const talks = page.getByRole('img', { name: /^Talks in which you listened, by week\..*\d talks/ });
    const turns = page.getByRole('img', { name: /^Good turns, by week\..*1 received/ });
    await talks.waitFor();
    await turns.waitFor();
    assert.deepEqual(await turns.locator('.tick').allTextContents(), ['0', '2', '4']);
    await page.getByText('The same as a table').last().click();
    const { weeks } = await house.json('review');
    assert.equal(await page.getByRole('row').count(), 1 + weeks.length);
    assert.equal(await page.getByRole('columnheader').count(), 3);
    assert.equal(await page.locator('main [style]').count(), 0);
    assert.doesNotMatch(await page.locator('figure').first().innerText(), /total|best|goal|more than/i);
    await page.getByRole('button', { name: 'Said' }).click();
    await page.getByText('Thanks are still to be said').waitFor({ state: 'detached' });
    assert.deepEqual(wrong, []);
});
