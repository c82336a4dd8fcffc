// Every module adds itself to the frame in its register.ts; this is the only place that knows all of them.
import.meta.glob("./modules/*/register.ts", { eager: true });
