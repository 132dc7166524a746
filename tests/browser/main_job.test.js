// The main job, as a new user would do it, on a phone, with nothing explained by anyone: what README.md promises.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, examples, House, keepsApp, settled, signIn } from './goodturn.js';

let house;
let page;
let seen;
before(async () => {
    house = await (await House.make()).open();
    seen = await browse({ offline: true });
    page = seen.page;
    await signIn(page, house);
    await keepsApp(page);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

const tab = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const button = (name) => page.getByRole('button', { name });
const link = (name) => page.getByRole('link', { name });

test('the main job, from an empty house to a call that was written down without a connection', async (t) => {
    // Each step begins where the one before has ended.
    const step = async (name, work) => {
        let failed = null;
        await t.test(name, () => work().catch((problem) => Promise.reject((failed = problem))));
        if (failed) throw failed;
    };
    let earlier;
    await step('the address book comes in', async () => {
        await link('Bring in your address book').click();
        await page.setInputFiles('input[type=file]', [examples + 'people.vcf']);
        await button('Bring it in').click();
        await page.getByText('came in').first().waitFor({ timeout: 60_000 });
        await tab('Today').click();
        await settled(page);
        earlier = await page.locator('article h2').allInnerTexts();
        await tab('People').click();
        await link(/Maya Okafor/).waitFor();
    });

    await step('a coffee is written down, two needs are heard in it, one is kept and one put aside', async () => {
        await tab('Note').click();
        await page.keyboard.type('Coffee with @nadia');
        await page.getByRole('option', { name: /Nadia Haddad/ }).waitFor();
        await page.keyboard.press('Enter');
        await page.keyboard.type(
            'She asked how other teams keep the pager quiet at night. Her brother is looking for a flat in Leeds.',
        );
        const needs = page.locator('.heard li.need');
        await page.waitForFunction(() => document.querySelectorAll('.heard li.need').length === 2);
        await needs.filter({ hasText: 'pager' }).locator('.keep').click();
        await needs.filter({ hasText: 'flat' }).locator('.away').click();
        await button('Write it down').click();
        await page.getByRole('heading', { name: 'Written down: Nadia Haddad' }).waitFor();
        const states = Object.fromEntries((await house.json('needs', '--all')).map((each) => [each.need.gist, each.need.state]));
        const of = (word) => Object.entries(states).find(([gist]) => gist.includes(word))?.[1];
        assert.equal(of('pager'), 'open');
        assert.notEqual(of('flat'), 'open');
    });

    await step('something on the shelf is offered, as a question; it is asked, there is a yes, it is given', async () => {
        await link('What you could give').click();
        // Nothing fits yet: what one has been through oneself is put on the shelf first.
        await page.getByText('Nothing on your shelf fits this yet.').waitFor();
        const need = page.url();
        await page.getByRole('main').getByText('Put something on your shelf', { exact: true }).click();
        await page.getByText('Put something on the shelf').click();
        await page.getByRole('radio', { name: 'Experience', exact: true }).check();
        await page.getByLabel('In a line').fill('Getting the pager to be quiet at night');
        await page.getByRole('button', { name: 'Put it on the shelf' }).click();
        await page.getByRole('group').filter({ hasText: 'Getting the pager' }).first().waitFor();
        await page.goto(need);
        const gift = page.getByRole('listitem').filter({ hasText: 'Getting the pager to be quiet at night' });
        await gift.getByRole('button', { name: 'Ask whether you may' }).click();
        await page.locator('blockquote.said').filter({ hasText: '?' }).waitFor();
        await tab('Serve').click();
        await button('I asked').click();
        await button('They said yes').click();
        await button('Given').waitFor();
    });

    await step('Today has changed: it has it, and says what was kind once it is done', async () => {
        await tab('Today').click();
        await page.locator('article h2', { hasText: 'Nadia Haddad' }).waitFor();
        assert.notEqual(earlier[0], 'Nadia Haddad');
        const move = page.locator('article').first();
        await move.getByRole('button', { name: 'Done' }).click();
        await page.getByText('That was kind. Enough for today.').waitFor();
        const [offer] = await house.json('offer', '--all');
        assert.equal(offer.state, 'given');
    });

    await step('without a connection a call is written down, and goes in when it is back', async () => {
        await tab('People').click();
        await link(/Maya Okafor/).waitFor();
        await seen.context.setOffline(true);
        await page.reload();
        await link(/Maya Okafor/).waitFor(); // as last seen here
        await tab('Note').click();
        await page.getByRole('combobox', { name: 'Whom did you talk to?' }).fill('maya');
        await page.getByRole('option', { name: /Maya Okafor/ }).click();
        await page.getByRole('textbox', { name: 'What was said' }).fill('Called Maya. She is back from the coast.');
        await button('Write it down').click();
        await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
        await link('See what is waiting').click();
        await page.getByText('Called Maya.').waitFor();
        await seen.context.setOffline(false);
        await page.getByText('Nothing is waiting').waitFor();
        const [conversation] = (await house.json('show', 'Maya')).conversations;
        assert.equal(conversation.note, 'Called Maya. She is back from the coast.');
        assert.equal(conversation.kind, 'call');
        assert.deepEqual(seen.wrong, []);
    });
});

test('with the keyboard alone one comes from the top of the page to what it is about', async () => {
    await page.goto(house.origin + '/#/people');
    await link(/Maya Okafor/).waitFor();
    await page.reload(); // as one who has just come
    await link(/Maya Okafor/).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the page');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    await tab('Serve').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.tagName === 'H1' && /Serve/.test(document.activeElement.textContent));
});
