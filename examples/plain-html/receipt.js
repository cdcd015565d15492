// The page's own script: what an agency does with the result is its own affair. Here the tab says it.
const title = document.title;

document.addEventListener('case-submitted', (event) => {
  const { trackingCode } = event;
  document.title = trackingCode ? `${trackingCode} ثبت شد | شهرداری نمونه` : title;
});
