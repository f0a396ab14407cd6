/** Announcements that Strapi shows until they are dismissed: its tour of an empty project, its news of itself. */
const DISMISSED = {
  STRAPI_GUIDED_TOUR: { tours: {}, enabled: false, hidden: true, completedActions: [] },
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
};

/** Dismisses them before they are shown: staff came to write, and the panel has no setting for it. */
export function dismissAnnouncements(storage: Storage): void {
  for (const [key, value] of Object.entries(DISMISSED)) {
    if (!storage.getItem(key)) storage.setItem(key, JSON.stringify(value));
  }
}
