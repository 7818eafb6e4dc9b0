// The second entry point, `@decisis/workspace/writing`: what changes files. Apart from the first one so that commands that
// only read neither load it nor can reach it.
export { renderConfigSchema } from './config/config-schema.ts';
export { planConfig, writeConfig, type ConfigPlan } from './config/plan-config.ts';
export { withOverride } from './config/with-override.ts';
export { createFile } from './files/create-file.ts';
export { writeFileAtomically } from './files/write-file-atomically.ts';
export { refuseOutsidePlace, writeGeneratedFile } from './files/write-generated-file.ts';
export { writeOutputFile } from './files/write-output-file.ts';
export {
  attributeLine,
  folderPattern,
  pathPattern,
  withAttributes,
  withoutAttributes,
} from './git/merge-attributes.ts';
export { driverSection, withDriver, withoutDriver } from './git/merge-driver-config.ts';
export {
  findDriverFiles,
  findInstalled,
  readGitFile,
  writeGitFile,
  type DriverFiles,
} from './git/write-merge-driver.ts';
export { createFolder } from './files/create-folder.ts';
export { writeFilesTogether, type FileWrite } from './files/write-files-together.ts';
export { runSurvey } from './surveys/run-survey.ts';
