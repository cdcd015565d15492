import { PanjareDocumentRequest } from '../document-request/document-request.ts';
import { defineElement } from './define-element.ts';

/** A form takes these from here, as it registers the element by them. */
export { drawDocuments } from '../document-request/form-documents.ts';
export { receiveReturn } from '../document-request/receive-return.ts';

defineElement('panjare-document-request', PanjareDocumentRequest);
