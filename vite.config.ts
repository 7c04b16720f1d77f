import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  optimizeDeps: {
    include: ['comlink', 'd3', 'mathjs/number', 'react', 'react-dom/client', 'seedrandom', 'zod', 'zustand', 'zundo'],
  },
});
