// Shows what the desk pushes and opens it when it is pressed. It stores nothing and answers no request of the page.
self.addEventListener("push", (event) => {
  const { id, title, path } = event.data?.json() ?? {};
  if (!title) return;
  event.waitUntil(self.registration.showNotification(title, { tag: id, data: { path }, icon: "/icon.svg" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const path = event.notification.data?.path ?? "/inbox";
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((windows) => {
      const open = windows.find((each) => new URL(each.url).pathname === path) ?? windows[0];
      if (!open) return self.clients.openWindow(path);
      return open
        .focus()
        .then((shown) => (new URL(shown.url).pathname === path ? shown : shown.navigate(path)));
    }),
  );
});
