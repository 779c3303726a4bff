// The consent dialog opens as soon as the page is parsed, as it does on most news sites; everything behind it is inert.
const dialog = document.getElementById('cookies');
dialog.showModal();
for (const button of dialog.querySelectorAll('button')) {
  button.addEventListener('click', () => dialog.close(button.value));
}
