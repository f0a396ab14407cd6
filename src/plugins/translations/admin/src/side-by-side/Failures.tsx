import { Alert } from '@strapi/design-system';
import { useLanguage } from '../language/texts';

/** Everything that kept the last write from working, at once. */
export function Failures({ messages }: { messages: readonly string[] }) {
  const { say } = useLanguage();
  if (!messages.length) return null;
  return (
    <div role="alert">
      <Alert variant="danger" title={say('save.refused')} closeLabel={say('close')}>
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
