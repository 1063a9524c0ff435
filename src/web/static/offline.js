// Keeps the capsules that were opened, as they came, and what they load: without a network they open again. It is asked
// about /capsules alone and keeps nothing else. No answer reaches it: a self-reading is in no request.
"use strict";
const KEPT = "capsules-NAME";
const FILES = ["FILES"];

// The name under which an address is kept; undefined for all that is no capsule.
function keep(address) {
  const url = new URL(address);
  if (url.origin !== location.origin) return undefined;
  if (FILES.includes(url.pathname)) return url.pathname;
  const isCapsule = /^\/capsules(\/[A-Za-z0-9_]+)?$/.test(url.pathname) && /^(\?lang=(fr|en))?$/.test(url.search);
  return isCapsule ? url.pathname + url.search : undefined;
}

addEventListener("install", event => event.waitUntil((async () => {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const pages = open.map(one => keep(one.url)).filter(Boolean);
  await (await caches.open(KEPT)).addAll([...new Set([...FILES, ...pages])]);
  await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil((async () => {
  const names = (await caches.keys()).filter(name => name !== KEPT);
  await Promise.all(names.map(name => caches.delete(name)));
  await clients.claim();
})()));

addEventListener("fetch", event => {
  const name = keep(event.request.url);
  if (event.request.method === "GET" && name) event.respondWith(answer(event.request, name));
});

// A file is named by its content, so that the kept one is right; a page is asked for first.
async function answer(request, name) {
  const kept = await caches.open(KEPT);
  if (FILES.includes(name)) return await kept.match(name) ?? fetch(request);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await kept.put(name, fresh.clone());
    return fresh;
  } catch {
    return await kept.match(name) ?? await kept.match(name, { ignoreSearch: true }) ?? Response.error();
  }
}
