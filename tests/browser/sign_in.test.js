// Coming in: by the link that opens once, by the password afterwards; and seeing where one is signed in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, House, signIn, visit } from './goodturn.js';

let house;
before(async () => {
    house = await (await House.make()).open();
});
after(() => house?.clear());

async function browser(t) {
    const seen = await browse();
    t.after(() => seen.browser.close());
    return seen;
}

test('the link opens the app, where a new user is told what to do first', async (t) => {
    const { page, wrong } = await browser(t);
    await signIn(page, house);
    await page.getByText('Nobody here yet.').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Bring in your address book' }).getAttribute('href'), '#/bring-in');
    assert.ok(!page.url().includes('key='), 'the key is not left in the address');

    await visit(page, '/settings');
    await page.getByLabel('New password').fill('a few plain words');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('The password is set.').waitFor();
    assert.deepEqual(wrong, []);
});

test('the same link does not open another browser, and says so', async (t) => {
    const { page } = await browser(t);
    await page.goto(house.link);
    await page.getByText('used already').waitFor();
});

test('the password opens it, a wrong one is said calmly, and one is led to where one wanted', async (t) => {
    const { page } = await browser(t);
    await page.goto(house.origin + '/#/people');
    await page.getByLabel('Or your password').fill('something else');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.problem').waitFor();
    assert.doesNotMatch(await page.locator('.problem').innerText(), /!/);
    await page.getByLabel('Or your password').fill('a few plain words');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForFunction(() => location.hash === '#/people');
    await page.getByRole('navigation').waitFor();
});

test('the password is changed by who knows it', async (t) => {
    const { page } = await browser(t);
    await page.goto(house.origin + '/');
    await page.getByLabel('Or your password').fill('a few plain words');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation').waitFor();
    await visit(page, '/settings');
    await page.getByLabel('New password').fill('some other words');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('The password that is set now').waitFor();
    await page.getByLabel('Present password').fill('not that one at all');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.waitForFunction(() => /password/.test(document.querySelector('.problem')?.textContent ?? '') && !/set now/.test(document.querySelector('.problem').textContent));
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await page.getByLabel('Present password').fill('a few plain words');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('The password is set.').waitFor();
    // As it was, for what follows.
    await page.getByLabel('Present password').fill('some other words');
    await page.getByLabel('New password').fill('a few plain words');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.waitForFunction(() => document.querySelector('input[autocomplete=new-password]').value === '');
});

test('another device is let in by a code for its camera', async (t) => {
    const { page } = await browser(t);
    await page.goto(house.origin + '/');
    await page.getByLabel('Or your password').fill('a few plain words');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation').waitFor();
    await visit(page, '/settings');
    await page.getByRole('button', { name: 'Sign in another device' }).click();
    const code = page.getByRole('img', { name: /A code for the camera/ });
    await code.waitFor();
    assert.ok(await code.evaluate((each) => each.decode().then(() => each.naturalWidth > 0)));
    const link = await page.locator('blockquote', { hasText: '/open?key=' }).innerText();
    const other = await browser(t);
    await other.page.goto(link.trim());
    await other.page.getByRole('navigation').waitFor();
});

test('a device is signed out from another one, and what it had seen goes', async (t) => {
    const mine = await browser(t);
    const other = await browser(t);
    for (const { page } of [mine, other]) {
        await page.goto(house.origin + '/');
        await page.getByLabel('Or your password').fill('a few plain words');
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByRole('navigation').waitFor();
    }
    await visit(mine.page, '/settings');
    const others = mine.page.getByRole('button', { name: /^Sign out (?!here)/ });
    while ((await others.count()) > 0) {
        const count = await others.count();
        await others.first().click();
        await mine.page.waitForFunction(
            (before) => [...document.querySelectorAll('main li button')].filter((each) => /Sign out/.test(each.textContent)).length < before,
            count,
        );
    }
    await visit(other.page, '/people').catch(() => undefined);
    await other.page.getByLabel('Or your password').waitFor();
});
