export { absentMaterial, findMaterial, Material, materialFolder } from './corpus/material.ts';
export { corpusDocuments, sourceRegisters, type CorpusDocument } from './corpus/corpus-document.ts';
