/** Everything about sources that stands in the options. */
import { AddSource } from './AddSource';
import { AllowMissing } from './AllowMissing';
import { SourceList } from './SourceList';
import './sources.css';

export function SourcesSection() {
  return (
    <>
      <AddSource />
      <AllowMissing />
      <SourceList />
    </>
  );
}
