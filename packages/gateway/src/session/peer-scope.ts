/** The scope that lets one operator's gateway act for a citizen at another's. */
export const peerScope = 'cases';
