import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });
const author = z.strictObject({ name: z.string().optional(), url: url.optional(), avatar: url.optional() });
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const date = z.iso.datetime({ offset: true });

const item = z.strictObject({
  ...{ id: z.string().min(1), url: url.optional(), external_url: url.optional(), title: z.string().optional() },
  ...{ content_html: z.string(), summary: z.string().optional(), image: url.optional(), banner_image: url.optional() },
  ...{ date_published: date.optional(), date_modified: date.optional(), authors: z.array(author).optional() },
  ...{ tags: z.array(z.string()).optional(), language: language.optional() },
  attachments: z
    .array(
      z.strictObject({
        ...{ url, mime_type: z.string().regex(/^\w+\/[\w.+-]+$/), title: z.string().optional() },
        size_in_bytes: z.int().positive().optional(),
      }),
    )
    .optional(),
});

/** JSON Feed 1.1 as jsonfeed.org/version/1.1 has it, without extensions. */
export const jsonFeed = z.strictObject({
  ...{ version: z.literal('https://jsonfeed.org/version/1.1'), title: z.string(), home_page_url: url, feed_url: url },
  ...{ description: z.string().optional(), user_comment: z.string().optional(), next_url: url.optional() },
  ...{
    icon: url.optional(),
    favicon: url.optional(),
    authors: z.array(author).optional(),
    language: language.optional(),
  },
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z.array(item),
});
