// A coffee: two free times, the words, a calendar file; what they answer; and the page to read before, also offline.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { browse, House, keepsApp, settled, signIn, visit } from './goodturn.js';

let house;
let seen;
let nadia;
before(async () => {
    house = await (await House.make()).moveIn();
    [nadia] = await house.json('people', 'Nadia');
    await house.open();
    seen = await browse({ acceptDownloads: true, offline: true });
    await signIn(seen.page, house);
    await keepsApp(seen.page);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

test('the page to read before: questions in large letters, from what was said', async () => {
    const { page } = seen;
    await visit(page, `/people/${nadia.id}/coffee`);
    const question = page.locator('.question p').first();
    await question.waitFor();
    const size = await question.evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
    assert.ok(size > 26, `letters of ${size} px`);
    await page.getByText('on-call').first().waitFor();
});

test('it can be read without a connection', async () => {
    const { page, context } = seen;
    await page.waitForTimeout(500); // kept
    await context.setOffline(true);
    await page.reload();
    await page.locator('.question p').first().waitFor();
    await context.setOffline(false);
    await page.reload();
    await settled(page);
});

test('an invitation has two times, words, and a calendar file', async () => {
    const { page } = seen;
    await visit(page, `/people/${nadia.id}/coffee`);
    await page.getByLabel('Where').fill('Old Mill café');
    await page.getByRole('button', { name: 'Invite Nadia' }).click();
    const words = page.getByRole('region', { name: 'The invitation' }).locator('blockquote');
    await words.waitFor();
    assert.match(await words.innerText(), /Old Mill café/);
    assert.equal(await page.locator('li.when').count(), 2);
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Calendar file' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /\.ics$/);
    assert.match(await readFile(await download.path(), 'utf8'), /^BEGIN:VCALENDAR\r\n[^]*LOCATION:Old Mill café/);
});

test('sent, then yes to one of the two', async () => {
    const { page, wrong } = seen;
    await page.getByRole('button', { name: 'I sent it' }).click();
    const answer = page.getByRole('button', { name: /^Yes, / }).nth(1);
    const when = (await answer.innerText()).replace('Yes, ', '');
    await answer.click();
    await page.locator('p.when').filter({ hasText: when }).waitFor();
    const [invitation] = await house.json('invite');
    assert.equal(invitation.state, 'accepted');
    await visit(page, '/coffee');
    await page.getByRole('listitem').filter({ hasText: 'they said yes' }).getByRole('link', { name: 'Nadia Haddad' }).waitFor();
    assert.deepEqual(wrong, []);
});
