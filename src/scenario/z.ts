import { z } from 'zod';

// Without this line zod probes `new Function`, which the page's content policy reports as a violation.
z.config({ jitless: true });

export { z };
