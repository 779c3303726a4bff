// Types as a person would: values set by script, and a node added to an open editor after load.
document.getElementById('subject').value = 'Pneumothorax and pleural effusion';
const line = document.createElement('p');
line.textContent = 'Typed just now: osteomyelitis, cellulitis, multiple sclerosis.';
document.querySelector('.field[contenteditable="true"]').append(line);
