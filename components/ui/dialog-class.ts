export const scrimClass = "fixed inset-0 z-40 animate-fade-in bg-scrim data-[state=closed]:animate-leave";
export const dialogClass =
  "fixed top-[14vh] left-1/2 z-50 flex max-h-[72vh] w-[calc(100vw-32px)] -translate-x-1/2 animate-dialog-in flex-col rounded-dialog bg-raised text-ink shadow-dialog outline-none data-[state=closed]:animate-leave";
