import { Button } from "@mantine/core";
import { useState } from "react";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { useLanguage, useT } from "../../shared/i18n/useT";
import classes from "./Imports.module.css";
import { loaded, samplesIn, type SampleFile } from "./sampleFiles";
import { useUpload } from "./useUpload";

/** Examples in the language of the person: to look at, or to try in an import that writes nothing before it is saved. */
export function Samples({ opened }: { opened: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { upload, error, sending } = useUpload();
  const [fetching, setFetching] = useState(false);
  const attempt = (files: readonly SampleFile[]) => {
    setFetching(true);
    void loaded(files).then(upload).finally(() => setFetching(false));
  };
  return (
    <details className={classes.samples} open={opened}>
      <summary>{t("imports.sampleFiles")}</summary>
      <p className="st-small st-muted">{t("imports.sampleFilesText")}</p>
      <ProblemAlert error={error} />
      <ul>
        {samplesIn(language).map(({ code, files }) => (
          <li key={code} className={classes.sample}>
            <strong>{t(`imports.sample.${code}`)}</strong>
            <p className={classes.links}>{files.map(({ name, url }) => <a key={name} href={url} download={name}>{name}</a>)}</p>
            <Button size="compact-sm" variant="default" loading={sending || fetching} aria-label={t("imports.sampleTryOf", { sample: t(`imports.sample.${code}`) })} onClick={() => attempt(files)}>{t("imports.sampleTry")}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
