import { mount } from 'svelte';
import App from './shell/App.svelte';
import { startRouter } from './router.svelte';
import { startLooking } from './keep/changes.svelte';
import { startQueue } from './keep/queue.svelte';
import { startWorker } from './shell/newer.svelte';
import { askSession } from './api/session.svelte';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

startRouter();
void askSession();
target.replaceChildren(); // the word that stands there until now
mount(App, { target });
startQueue();
startLooking();
startWorker();
