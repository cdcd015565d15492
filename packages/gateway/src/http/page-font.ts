/**
 * The fonts of our own pages, which load none: Vazirmatn where it is installed, else what Apple, Windows, Debian and
 * Android have with Persian digits. Noto Naskh Arabic is not among them: it draws ۶ as Arabic writes it, whatever the
 * page's language.
 */
export const pageFont = 'Vazirmatn,-apple-system,"Segoe UI","Noto Sans Arabic",Tahoma,Roboto,sans-serif';
