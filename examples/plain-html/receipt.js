// The page's own script: what an agency does with the result is its own affair. Here the tab says it. Browsers keep titles
// in their history, so the code stays out of it; what the page shows of a citizen goes when they finish.
const title = document.title;

document.addEventListener('case-submitted', ({ trackingCode }) => {
  document.title = trackingCode ? 'درخواست شما ثبت شد | شهرداری نمونه' : title;
});
document.addEventListener('device-erased', () => {
  document.title = title;
});
