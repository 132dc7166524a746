// The letter about the week, and one small picture that can also be read.
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

test('a letter, and good turns both ways from nought', async (t) => {
    const { browser, page, wrong } = await browse();
    t.after(() => browser.close());
    await signIn(page, house);
    await visit(page, '/review');
    const letter = page.getByRole('article', { name: 'A letter about the week' });
    assert.match(await letter.innerText(), /You listened to .*Nadia Haddad/);
    assert.ok((await letter.locator('p').count()) <= 6);
    const picture = page.getByRole('img', { name: /1 received/ });
    await picture.waitFor();
    assert.deepEqual(await picture.locator('.tick').allTextContents(), ['0', '2', '4']);
    await page.getByText('The same as a table').click();
    assert.equal(await page.getByRole('row').count(), 7);
    assert.equal(await page.locator('main [style]').count(), 0);
    await page.getByRole('button', { name: 'Said' }).click();
    await page.getByText('Thanks are still to be said').waitFor({ state: 'detached' });
    assert.deepEqual(wrong, []);
});
